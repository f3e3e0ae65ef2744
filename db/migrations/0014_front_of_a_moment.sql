CREATE TABLE `article_absences` (
	`article` integer NOT NULL,
	`gone_at` integer NOT NULL,
	`back_at` integer NOT NULL,
	PRIMARY KEY(`article`, `gone_at`),
	FOREIGN KEY (`article`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_verb` ON `audit` (`verb`,`id`);