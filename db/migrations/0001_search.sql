-- The full-text index and its word list: https://www.sqlite.org/fts5.html
-- Words arrive folded, and stems marked with their language (en_harbour), so the tokenizer has nothing to do but part them.
CREATE VIRTUAL TABLE `article_search` USING fts5(
	headline, standfirst, body, names, facets,
	prefix = '2 3',
	tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*' tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_words` USING fts5vocab('article_search', 'row');
