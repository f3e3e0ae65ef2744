import { STAFF_ROLES } from "../../domain/staff/permissions.ts";
import { instant, integer, isOneOf, oneOf, table, text, uniqueIndex } from "./kit.ts";

/** People who work on the paper. Readers never see this table. */
export const staff = table(
  "staff",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    email: text("email").notNull(),
    role: oneOf("role", STAFF_ROLES).notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (row) => [uniqueIndex("staff_email").on(row.email), isOneOf("staff_role", row.role, STAFF_ROLES)],
);
