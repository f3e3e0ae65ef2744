CREATE TABLE `article_posts` (
	`id` integer PRIMARY KEY NOT NULL,
	`article` integer NOT NULL,
	`at` integer NOT NULL,
	`headline` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`is_key` integer NOT NULL,
	`is_pinned` integer NOT NULL,
	`posted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`is_gone` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_posts_revision` ON `article_posts` (`article`,`revision`);--> statement-breakpoint
CREATE INDEX `article_posts_order` ON `article_posts` (`article`,`is_gone`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `live_posts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story` integer NOT NULL,
	`at` integer NOT NULL,
	`headline` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`staff` integer,
	`is_key` integer NOT NULL,
	`is_pinned` integer NOT NULL,
	`made_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `live_posts_story` ON `live_posts` (`story`,`revision`);--> statement-breakpoint
CREATE TABLE `read_sources` (
	`article` integer NOT NULL,
	`hour` integer NOT NULL,
	`source` text NOT NULL,
	`reads` integer NOT NULL,
	PRIMARY KEY(`article`, `hour`, `source`),
	CONSTRAINT "read_sources_known" CHECK("read_sources"."source" in ('search', 'social', 'internal', 'direct', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `read_sources_hour` ON `read_sources` (`hour`);--> statement-breakpoint
ALTER TABLE `articles` ADD `live_closed_at` integer;--> statement-breakpoint
ALTER TABLE `front_slots` ADD `headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `front_slots` ADD `media` text;--> statement-breakpoint
ALTER TABLE `front_slots` ADD `set_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `front_slots` ADD `set_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `live_closed_at` integer;
