ALTER TABLE `sessions` ADD `peer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `kept` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `demo` integer DEFAULT false NOT NULL;