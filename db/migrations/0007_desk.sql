DROP INDEX `stories_state_edited`;--> statement-breakpoint
DROP INDEX `stories_section_edited`;--> statement-breakpoint
DROP INDEX `stories_assignee`;--> statement-breakpoint
DROP INDEX `stories_goes_out`;--> statement-breakpoint
CREATE INDEX `stories_state_goes_out` ON `stories` (`state`,`goes_out_at`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_section_goes_out` ON `stories` (`section`,`goes_out_at`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_assignee_goes_out` ON `stories` (`assignee`,`goes_out_at`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_maker_goes_out` ON `stories` (`created_by`,`goes_out_at`,`edited_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_awaited` ON `stories` (`goes_out_at`,`edited_at`,`id`) WHERE "stories"."released_at" is null;--> statement-breakpoint
CREATE INDEX `stories_goes_out` ON `stories` (`goes_out_at`,`edited_at`,`id`);--> statement-breakpoint
DROP INDEX `story_authors_listing`;--> statement-breakpoint
ALTER TABLE `story_authors` ADD `goes_out_at` integer;--> statement-breakpoint
CREATE INDEX `story_authors_goes_out` ON `story_authors` (`author`,`goes_out_at`,`edited_at`,`story`);--> statement-breakpoint
UPDATE `stories` SET `goes_out_at` = `released_at` WHERE `goes_out_at` IS NULL AND `released_at` IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `story_authors_follow` AFTER UPDATE OF `goes_out_at` ON `stories` BEGIN
  UPDATE `story_authors` SET `goes_out_at` = new.`goes_out_at` WHERE `story` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `story_authors_begin` AFTER INSERT ON `story_authors` BEGIN
  UPDATE `story_authors` SET `goes_out_at` = (SELECT `goes_out_at` FROM `stories` WHERE `id` = new.`story`)
  WHERE `story` = new.`story` AND `position` = new.`position`;
END;
