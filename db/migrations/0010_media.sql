CREATE TABLE `media_uses` (
	`media` text NOT NULL,
	`story` integer NOT NULL,
	`out` integer NOT NULL,
	PRIMARY KEY(`story`, `out`, `media`),
	FOREIGN KEY (`story`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `media_uses_media` ON `media_uses` (`media`,`story`);--> statement-breakpoint
ALTER TABLE `media` ADD `cut_for` text;--> statement-breakpoint
ALTER TABLE `media` ADD `embedded` text;
