CREATE TABLE `note_mentions` (
	`staff` integer NOT NULL,
	`note` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`staff`, `note`),
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `note_mentions_unseen` ON `note_mentions` (`staff`,`seen_at`,`note`);--> statement-breakpoint
CREATE INDEX `note_mentions_note` ON `note_mentions` (`note`);