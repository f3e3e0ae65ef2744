CREATE TABLE `article_changes` (
	`article` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `article_changes_latest` ON `article_changes` (`number`);
--> statement-breakpoint
CREATE TRIGGER `article_authors_counted_on_insert` AFTER INSERT ON `article_authors` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_authors_counted_on_update` AFTER UPDATE ON `article_authors` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
	INSERT INTO `article_changes` (`article`, `number`) SELECT OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`) WHERE OLD.`article` <> NEW.`article`
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_authors_counted_on_delete` AFTER DELETE ON `article_authors` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_counted_on_insert` AFTER INSERT ON `article_lives` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_counted_on_update` AFTER UPDATE ON `article_lives` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
	INSERT INTO `article_changes` (`article`, `number`) SELECT OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`) WHERE OLD.`article` <> NEW.`article`
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_counted_on_delete` AFTER DELETE ON `article_lives` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_counted_on_insert` AFTER INSERT ON `article_posts` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_counted_on_update` AFTER UPDATE ON `article_posts` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
	INSERT INTO `article_changes` (`article`, `number`) SELECT OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`) WHERE OLD.`article` <> NEW.`article`
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_counted_on_delete` AFTER DELETE ON `article_posts` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (OLD.`article`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `articles_counted_on_insert` AFTER INSERT ON `articles` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `articles_counted_on_update` AFTER UPDATE ON `articles` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (NEW.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
	INSERT INTO `article_changes` (`article`, `number`) SELECT OLD.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`) WHERE OLD.`id` <> NEW.`id`
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `articles_counted_on_delete` AFTER DELETE ON `articles` BEGIN
	INSERT INTO `article_changes` (`article`, `number`) VALUES (OLD.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `article_changes`))
	ON CONFLICT (`article`) DO UPDATE SET `number` = excluded.`number`;
END;
