CREATE TABLE `marks` (
	`name` text PRIMARY KEY NOT NULL,
	`mark` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `marks` (`name`, `mark`) VALUES
	('article_absences', hex(randomblob(8))),
	('article_authors', hex(randomblob(8))),
	('article_lives', hex(randomblob(8))),
	('article_posts', hex(randomblob(8))),
	('article_related', hex(randomblob(8))),
	('article_topics', hex(randomblob(8))),
	('article_versions', hex(randomblob(8))),
	('articles', hex(randomblob(8))),
	('authors', hex(randomblob(8))),
	('corrections', hex(randomblob(8))),
	('front_slots', hex(randomblob(8))),
	('media', hex(randomblob(8))),
	('media_variants', hex(randomblob(8))),
	('redirects', hex(randomblob(8))),
	('tombstones', hex(randomblob(8))),
	('topics', hex(randomblob(8)));
--> statement-breakpoint
CREATE TRIGGER `article_absences_marked_on_insert` AFTER INSERT ON `article_absences` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_absences';
END;
--> statement-breakpoint
CREATE TRIGGER `article_absences_marked_on_update` AFTER UPDATE ON `article_absences` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_absences';
END;
--> statement-breakpoint
CREATE TRIGGER `article_absences_marked_on_delete` AFTER DELETE ON `article_absences` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_absences';
END;
--> statement-breakpoint
CREATE TRIGGER `article_authors_marked_on_insert` AFTER INSERT ON `article_authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_authors';
END;
--> statement-breakpoint
CREATE TRIGGER `article_authors_marked_on_update` AFTER UPDATE ON `article_authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_authors';
END;
--> statement-breakpoint
CREATE TRIGGER `article_authors_marked_on_delete` AFTER DELETE ON `article_authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_authors';
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_marked_on_insert` AFTER INSERT ON `article_lives` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_lives';
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_marked_on_update` AFTER UPDATE ON `article_lives` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_lives';
END;
--> statement-breakpoint
CREATE TRIGGER `article_lives_marked_on_delete` AFTER DELETE ON `article_lives` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_lives';
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_marked_on_insert` AFTER INSERT ON `article_posts` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_posts';
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_marked_on_update` AFTER UPDATE ON `article_posts` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_posts';
END;
--> statement-breakpoint
CREATE TRIGGER `article_posts_marked_on_delete` AFTER DELETE ON `article_posts` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_posts';
END;
--> statement-breakpoint
CREATE TRIGGER `article_related_marked_on_insert` AFTER INSERT ON `article_related` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_related';
END;
--> statement-breakpoint
CREATE TRIGGER `article_related_marked_on_update` AFTER UPDATE ON `article_related` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_related';
END;
--> statement-breakpoint
CREATE TRIGGER `article_related_marked_on_delete` AFTER DELETE ON `article_related` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_related';
END;
--> statement-breakpoint
CREATE TRIGGER `article_topics_marked_on_insert` AFTER INSERT ON `article_topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_topics';
END;
--> statement-breakpoint
CREATE TRIGGER `article_topics_marked_on_update` AFTER UPDATE ON `article_topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_topics';
END;
--> statement-breakpoint
CREATE TRIGGER `article_topics_marked_on_delete` AFTER DELETE ON `article_topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_topics';
END;
--> statement-breakpoint
CREATE TRIGGER `article_versions_marked_on_insert` AFTER INSERT ON `article_versions` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_versions';
END;
--> statement-breakpoint
CREATE TRIGGER `article_versions_marked_on_update` AFTER UPDATE ON `article_versions` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_versions';
END;
--> statement-breakpoint
CREATE TRIGGER `article_versions_marked_on_delete` AFTER DELETE ON `article_versions` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'article_versions';
END;
--> statement-breakpoint
CREATE TRIGGER `articles_marked_on_insert` AFTER INSERT ON `articles` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'articles';
END;
--> statement-breakpoint
CREATE TRIGGER `articles_marked_on_update` AFTER UPDATE ON `articles` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'articles';
END;
--> statement-breakpoint
CREATE TRIGGER `articles_marked_on_delete` AFTER DELETE ON `articles` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'articles';
END;
--> statement-breakpoint
CREATE TRIGGER `authors_marked_on_insert` AFTER INSERT ON `authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'authors';
END;
--> statement-breakpoint
CREATE TRIGGER `authors_marked_on_update` AFTER UPDATE ON `authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'authors';
END;
--> statement-breakpoint
CREATE TRIGGER `authors_marked_on_delete` AFTER DELETE ON `authors` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'authors';
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_marked_on_insert` AFTER INSERT ON `corrections` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'corrections';
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_marked_on_update` AFTER UPDATE ON `corrections` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'corrections';
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_marked_on_delete` AFTER DELETE ON `corrections` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'corrections';
END;
--> statement-breakpoint
CREATE TRIGGER `front_slots_marked_on_insert` AFTER INSERT ON `front_slots` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'front_slots';
END;
--> statement-breakpoint
CREATE TRIGGER `front_slots_marked_on_update` AFTER UPDATE ON `front_slots` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'front_slots';
END;
--> statement-breakpoint
CREATE TRIGGER `front_slots_marked_on_delete` AFTER DELETE ON `front_slots` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'front_slots';
END;
--> statement-breakpoint
CREATE TRIGGER `media_marked_on_insert` AFTER INSERT ON `media` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media';
END;
--> statement-breakpoint
CREATE TRIGGER `media_marked_on_update` AFTER UPDATE ON `media` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media';
END;
--> statement-breakpoint
CREATE TRIGGER `media_marked_on_delete` AFTER DELETE ON `media` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media';
END;
--> statement-breakpoint
CREATE TRIGGER `media_variants_marked_on_insert` AFTER INSERT ON `media_variants` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media_variants';
END;
--> statement-breakpoint
CREATE TRIGGER `media_variants_marked_on_update` AFTER UPDATE ON `media_variants` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media_variants';
END;
--> statement-breakpoint
CREATE TRIGGER `media_variants_marked_on_delete` AFTER DELETE ON `media_variants` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'media_variants';
END;
--> statement-breakpoint
CREATE TRIGGER `redirects_marked_on_insert` AFTER INSERT ON `redirects` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'redirects';
END;
--> statement-breakpoint
CREATE TRIGGER `redirects_marked_on_update` AFTER UPDATE ON `redirects` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'redirects';
END;
--> statement-breakpoint
CREATE TRIGGER `redirects_marked_on_delete` AFTER DELETE ON `redirects` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'redirects';
END;
--> statement-breakpoint
CREATE TRIGGER `tombstones_marked_on_insert` AFTER INSERT ON `tombstones` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'tombstones';
END;
--> statement-breakpoint
CREATE TRIGGER `tombstones_marked_on_update` AFTER UPDATE ON `tombstones` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'tombstones';
END;
--> statement-breakpoint
CREATE TRIGGER `tombstones_marked_on_delete` AFTER DELETE ON `tombstones` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'tombstones';
END;
--> statement-breakpoint
CREATE TRIGGER `topics_marked_on_insert` AFTER INSERT ON `topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'topics';
END;
--> statement-breakpoint
CREATE TRIGGER `topics_marked_on_update` AFTER UPDATE ON `topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'topics';
END;
--> statement-breakpoint
CREATE TRIGGER `topics_marked_on_delete` AFTER DELETE ON `topics` BEGIN
	UPDATE `marks` SET `mark` = hex(randomblob(8)) WHERE `name` = 'topics';
END;
