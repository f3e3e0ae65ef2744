CREATE TABLE `article_authors` (
	`article` integer NOT NULL,
	`position` integer NOT NULL,
	`author` text NOT NULL,
	`role` text NOT NULL,
	`leading` integer NOT NULL,
	`released_at` integer NOT NULL,
	PRIMARY KEY(`article`, `position`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `authors`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_authors_role_known" CHECK("article_authors"."role" in ('author', 'photographs', 'translation', 'additional reporting', 'research', 'illustration'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_authors_listing` ON `article_authors` (`author`,`leading`,`released_at`,`article`);--> statement-breakpoint
CREATE TABLE `article_topics` (
	`article` integer NOT NULL,
	`position` integer NOT NULL,
	`topic` text NOT NULL,
	`released_at` integer NOT NULL,
	PRIMARY KEY(`article`, `topic`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`slug`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_topics_listing` ON `article_topics` (`topic`,`released_at`,`article`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`released_on` text NOT NULL,
	`released_at` integer NOT NULL,
	`updated_at` integer,
	`section` text NOT NULL,
	`label` text NOT NULL,
	`language` text NOT NULL,
	`kicker` text NOT NULL,
	`headline` text NOT NULL,
	`headline_key` text NOT NULL,
	`front_headline` text NOT NULL,
	`social_headline` text NOT NULL,
	`search_headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`dateline` text NOT NULL,
	`translation_group` integer NOT NULL,
	`word_count` integer NOT NULL,
	`reading_minutes` integer NOT NULL,
	`lead_media` text,
	`lead` text,
	`body` text NOT NULL,
	`original_url` text,
	`releases` integer NOT NULL,
	`version_hash` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_media`) REFERENCES `media`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_label_known" CHECK("articles"."label" in ('news', 'report', 'analysis', 'opinion', 'editorial', 'explainer', 'interview', 'review', 'letters', 'long-read', 'pictures', 'live')),
	CONSTRAINT "articles_day_written" CHECK("articles"."released_on" like '____-__-__')
) STRICT;
--> statement-breakpoint
CREATE INDEX `articles_latest` ON `articles` (`released_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section`,`released_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_day` ON `articles` (`released_on`,`released_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_label` ON `articles` (`label`,`released_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_headline` ON `articles` (`headline_key`);--> statement-breakpoint
CREATE INDEX `articles_translations` ON `articles` (`translation_group`,`language`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article` integer NOT NULL,
	`at` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_latest` ON `corrections` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article`,`at`);--> statement-breakpoint
CREATE TABLE `tombstones` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`released_on` text NOT NULL,
	`legal` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `front_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slot` text NOT NULL,
	`story` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `front_slots_valid` ON `front_slots` (`valid_to`,`valid_from`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`story` integer,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_story` ON `audit` (`story`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`article` integer,
	`detail` text NOT NULL,
	CONSTRAINT "outbox_kind_known" CHECK("outbox"."kind" in ('released', 'changed', 'renamed', 'withdrawn', 'front', 'people', 'topics'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `media` (
	`hash` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`original` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`focus_x` real NOT NULL,
	`focus_y` real NOT NULL,
	`alt` text NOT NULL,
	`credit` text NOT NULL,
	`creator` text NOT NULL,
	`source` text NOT NULL,
	`licence` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `media_variants` (
	`media` text NOT NULL,
	`format` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`media`, `format`, `width`),
	FOREIGN KEY (`media`) REFERENCES `media`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_variants_format_known" CHECK("media_variants"."format" in ('avif', 'webp'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `media_variants_format` ON `media_variants` (`format`,`media`);--> statement-breakpoint
CREATE TABLE `authors` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`biography` text NOT NULL,
	`email` text NOT NULL,
	`location` text NOT NULL,
	`joined` integer,
	`expertise` text NOT NULL,
	`languages` text NOT NULL,
	`formerly` text,
	`portrait` text,
	FOREIGN KEY (`portrait`) REFERENCES `media`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `topics` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `article_reads` (
	`article` integer NOT NULL,
	`hour` integer NOT NULL,
	`reads` integer NOT NULL,
	PRIMARY KEY(`article`, `hour`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_reads_hour` ON `article_reads` (`hour`,`article`,`reads`);--> statement-breakpoint
CREATE TABLE `article_keywords` (
	`language` text NOT NULL,
	`stem` text NOT NULL,
	`article` integer NOT NULL,
	PRIMARY KEY(`language`, `stem`, `article`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_keywords_article` ON `article_keywords` (`article`);--> statement-breakpoint
CREATE TABLE `article_related` (
	`article` integer NOT NULL,
	`position` integer NOT NULL,
	`related` integer NOT NULL,
	`chosen` integer NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`article`, `related`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_related_best` ON `article_related` (`article`,`position`,`score`);--> statement-breakpoint
CREATE INDEX `article_related_back` ON `article_related` (`related`,`article`);--> statement-breakpoint
CREATE TABLE `article_terms` (
	`article` integer PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`weights` text NOT NULL,
	`linked` text NOT NULL,
	`linked_headlines` text NOT NULL,
	`stems` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `stem_documents` (
	`language` text NOT NULL,
	`stem` text NOT NULL,
	`articles` integer NOT NULL,
	PRIMARY KEY(`language`, `stem`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `article_texts` (
	`row` integer PRIMARY KEY NOT NULL,
	`article` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `article_texts_article` ON `article_texts` (`article`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`added_at` integer NOT NULL,
	CONSTRAINT "staff_role" CHECK("staff"."role" in ('contributor', 'editor', 'publisher'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`released_on` text,
	`released_at` integer,
	`updated_at` integer,
	`original_url` text,
	`import_hash` text,
	CONSTRAINT "stories_state_known" CHECK("stories"."state" in ('draft', 'in-review', 'ready', 'published', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `stories_state` ON `stories` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`content_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "versions_kind_known" CHECK("versions"."kind" in ('draft', 'release', 'typo', 'update', 'correction', 'withdrawal'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_story_number` ON `versions` (`story`,`number`);
--> statement-breakpoint
CREATE TRIGGER `versions_never_change` BEFORE UPDATE ON `versions` BEGIN
	SELECT RAISE(ABORT, 'versions are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `versions_never_go` BEFORE DELETE ON `versions` BEGIN
	SELECT RAISE(ABORT, 'versions are append-only');
END;
