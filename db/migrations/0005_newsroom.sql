CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff` integer,
	`challenge` text NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`staff` integer NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`added_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_staff` ON `passkeys` (`staff`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`staff` integer NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`staff`, `hash`),
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff` integer NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`staff`,`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`complete` integer NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff`,`seen_at`);--> statement-breakpoint
CREATE TABLE `staff_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff` integer NOT NULL,
	`kind` text NOT NULL,
	`made_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_keys_kind_known" CHECK("staff_keys"."kind" in ('invitation', 'reset'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `staff_keys_staff` ON `staff_keys` (`staff`);--> statement-breakpoint
CREATE TABLE `checklist_ticks` (
	`story` integer NOT NULL,
	`item` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`story`, `item`),
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story` integer NOT NULL,
	`answers` integer,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`passage` text NOT NULL,
	`mentions` text NOT NULL,
	`at` integer NOT NULL,
	`staff` integer,
	`by` text NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_kind_known" CHECK("notes"."kind" in ('note', 'sent-back', 'needs-correction'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_story` ON `notes` (`story`,`id`);--> statement-breakpoint
CREATE INDEX `notes_open` ON `notes` (`kind`,`resolved_at`,`story`);--> statement-breakpoint
CREATE TABLE `preview_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`preview` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`preview`) REFERENCES `previews`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `preview_views_preview` ON `preview_views` (`preview`,`at`);--> statement-breakpoint
CREATE TABLE `previews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story` integer NOT NULL,
	`hash` text NOT NULL,
	`version` integer,
	`recipient` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `previews_hash` ON `previews` (`hash`);--> statement-breakpoint
CREATE INDEX `previews_story` ON `previews` (`story`,`id`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story` integer NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`state` text NOT NULL,
	`ended_at` integer,
	`problem` text NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedules_kind_known" CHECK("schedules"."kind" in ('release', 'typo', 'update', 'correction')),
	CONSTRAINT "schedules_state_known" CHECK("schedules"."state" in ('waiting', 'done', 'failed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `schedules_story` ON `schedules` (`story`,`id`);--> statement-breakpoint
CREATE TABLE `story_authors` (
	`story` integer NOT NULL,
	`position` integer NOT NULL,
	`author` text NOT NULL,
	`edited_at` integer NOT NULL,
	PRIMARY KEY(`story`, `position`),
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `story_authors_listing` ON `story_authors` (`author`,`edited_at`,`story`);--> statement-breakpoint
CREATE TABLE `working_copies` (
	`story` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`revision` integer NOT NULL,
	`based_on` integer NOT NULL,
	`staff` integer,
	`by` text NOT NULL,
	`begun_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`released_on` text,
	`released_at` integer,
	`updated_at` integer,
	`original_url` text,
	`import_hash` text,
	`headline` text DEFAULT '' NOT NULL,
	`slug` text DEFAULT '' NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`label` text DEFAULT 'news' NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`words` integer DEFAULT 0 NOT NULL,
	`edited_at` integer DEFAULT 0 NOT NULL,
	`edited_by` text DEFAULT '' NOT NULL,
	`assignee` integer,
	`goes_out_at` integer,
	`embargo_until` integer,
	`hold` text DEFAULT '' NOT NULL,
	`locked_by` integer,
	`locked_at` integer,
	FOREIGN KEY (`assignee`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stories_state_known" CHECK("__new_stories"."state" in ('draft', 'in-review', 'ready', 'scheduled', 'published', 'withdrawn'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_stories`(`id`, `state`, `created_by`, `created_at`, `released_on`, `released_at`, `updated_at`, `original_url`,
	`import_hash`, `headline`, `slug`, `section`, `label`, `language`, `words`, `edited_at`, `edited_by`, `goes_out_at`)
SELECT `s`.`id`, `s`.`state`, `s`.`created_by`, `s`.`created_at`, `s`.`released_on`, `s`.`released_at`, `s`.`updated_at`, `s`.`original_url`,
	`s`.`import_hash`, coalesce(json_extract(`v`.`content`, '$.headline'), ''), coalesce(json_extract(`v`.`content`, '$.slug'), ''),
	coalesce(json_extract(`v`.`content`, '$.section'), ''), coalesce(json_extract(`v`.`content`, '$.label'), 'news'),
	coalesce(json_extract(`v`.`content`, '$.language'), 'en'), coalesce(`a`.`word_count`, 0), coalesce(`v`.`at`, `s`.`created_at`),
	coalesce(`v`.`by`, ''), `s`.`released_at`
FROM `stories` AS `s`
LEFT JOIN `versions` AS `v` ON `v`.`story` = `s`.`id` AND `v`.`number` = (SELECT max(`number`) FROM `versions` WHERE `story` = `s`.`id`)
LEFT JOIN `articles` AS `a` ON `a`.`id` = `s`.`id`;
--> statement-breakpoint
DROP TABLE `stories`;--> statement-breakpoint
ALTER TABLE `__new_stories` RENAME TO `stories`;--> statement-breakpoint
CREATE INDEX `stories_state` ON `stories` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `stories_edited` ON `stories` (`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_state_edited` ON `stories` (`state`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_section_edited` ON `stories` (`section`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_goes_out` ON `stories` (`goes_out_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_assignee` ON `stories` (`assignee`,`edited_at`,`id`);--> statement-breakpoint
ALTER TABLE `media` ADD `caption` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `copyright` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `licence_ends_at` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `password_hash` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `totp_since` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `totp_step` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `disabled_at` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `author` text;
--> statement-breakpoint
INSERT INTO `story_authors`(`story`, `position`, `author`, `edited_at`)
SELECT `s`.`id`, `e`.`key`, json_extract(`e`.`value`, '$.slug'), `s`.`edited_at`
FROM `stories` AS `s`
INNER JOIN `versions` AS `v` ON `v`.`story` = `s`.`id` AND `v`.`number` = (SELECT max(`number`) FROM `versions` WHERE `story` = `s`.`id`),
	json_each(`v`.`content`, '$.authors') AS `e`;
--> statement-breakpoint
-- The desk's search over every story, drafts too. Words arrive folded; `rowid` is the story. Filled by `npx broadsheet reindex`.
CREATE VIRTUAL TABLE `story_search` USING fts5(
	headline, body, names,
	prefix = '2 3',
	tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*' tokenchars '_'"
);
