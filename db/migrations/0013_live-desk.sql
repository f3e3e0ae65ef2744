CREATE TABLE `article_lives` (
	`article` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`text_revision` integer NOT NULL,
	`summary` text,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `live_blogs` (
	`story` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`summary` text,
	`summary_revision` integer NOT NULL,
	`summary_at` integer,
	`summary_by` text NOT NULL,
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `article_posts` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `live_posts` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `live_posts` ADD `token` text;--> statement-breakpoint
CREATE UNIQUE INDEX `live_posts_token` ON `live_posts` (`story`,`token`);