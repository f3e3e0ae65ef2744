CREATE INDEX `articles_updated` ON `articles` (`released_on`,`updated_at`) WHERE "articles"."updated_at" is not null;
