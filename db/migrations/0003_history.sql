CREATE TABLE `article_versions` (
	`article` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`content_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`article`, `number`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_versions_kind_known" CHECK("article_versions"."kind" in ('release', 'typo', 'update', 'correction'))
) STRICT;
--> statement-breakpoint
INSERT INTO `article_versions`
SELECT `versions`.`story`, `versions`.`number`, `versions`.`kind`, `versions`.`content`, `versions`.`note`, `versions`.`at`,
	`versions`.`by`, `versions`.`content_hash`, `versions`.`previous_hash`, `versions`.`hash`
FROM `versions` INNER JOIN `articles` ON `articles`.`id` = `versions`.`story`
WHERE `versions`.`kind` IN ('release', 'typo', 'update', 'correction');
