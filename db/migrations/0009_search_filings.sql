-- The full-text index without a second copy of its words, and its stems marked behind (harbour_en): `migrate` fills it again.
-- https://www.sqlite.org/fts5.html#contentless_delete_tables
DROP TABLE `article_words`;
--> statement-breakpoint
DROP TABLE `article_search`;
--> statement-breakpoint
DELETE FROM `article_texts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_search` USING fts5(
	headline, standfirst, body, names, facets,
	content = '', contentless_delete = 1,
	prefix = '2 3 4',
	tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*' tokenchars '_'"
);
--> statement-breakpoint
CREATE TABLE `article_filings` (
	`row` integer PRIMARY KEY NOT NULL,
	`filed` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`names` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `article_words` (
	`word` text PRIMARY KEY NOT NULL,
	`initial` text NOT NULL,
	`length` integer NOT NULL,
	`articles` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_words_near` ON `article_words` (`initial`,`length`,`articles`,`word`);
