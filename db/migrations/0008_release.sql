ALTER TABLE `corrections` ADD `error` text;--> statement-breakpoint
ALTER TABLE `article_versions` ADD `error` text;--> statement-breakpoint
ALTER TABLE `schedules` ADD `error` text;--> statement-breakpoint
ALTER TABLE `schedules` ADD `override` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `overridden` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `staff` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `error` text;--> statement-breakpoint
ALTER TABLE `working_copies` DROP COLUMN `revision`;