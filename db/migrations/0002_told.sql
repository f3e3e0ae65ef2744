CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`consumer` text NOT NULL,
	`target` text NOT NULL,
	`event` text NOT NULL,
	`content_type` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`made_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`last_at` integer,
	`last_status` integer,
	`last_answer` text NOT NULL,
	CONSTRAINT "deliveries_state_known" CHECK("deliveries"."state" in ('waiting', 'done', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_event` ON `deliveries` (`consumer`,`event`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`state`,`consumer`,`id`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbox_consumers` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `redirects` (
	`from_key` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`below` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `redirects_to` ON `redirects` (`to_address`);
