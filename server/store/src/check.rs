//! Facts for `mooring check`: whether the database is set up so that its own walls stand.

use crate::{MIGRATOR, scope::PgStore, trouble::Trouble};
use domain::{Failure, ProgramId};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a list of facts, each reported by itself")]
pub struct Facts {
    /// The role the application acts as.
    pub role: String,
    /// It is a superuser: policies do not bind it.
    pub superuser: bool,
    /// It has BYPASSRLS: policies do not bind it.
    pub bypasses_policies: bool,
    /// It owns a table, or may act as the owner of one: it could lift the policies.
    pub owns_tables: bool,
    /// It may change or remove rows of `audit`.
    pub may_rewrite_audit: bool,
    /// Migrations that this binary carries and the database lacks.
    pub missing_migrations: Vec<i64>,
    /// Tables with a `program_id` whose row-level security is not both enabled and forced, or that have no policy.
    pub unguarded_tables: Vec<String>,
}

impl Facts {
    /// Whether nothing is wrong.
    pub fn is_well(&self) -> bool {
        !self.superuser
            && !self.bypasses_policies
            && !self.owns_tables
            && !self.may_rewrite_audit
            && self.missing_migrations.is_empty()
            && self.unguarded_tables.is_empty()
    }
}

impl PgStore {
    /// Looks at the role, the migrations and the policies.
    pub async fn check(&self) -> Result<Facts, Failure> {
        self.facts().await.map_err(|trouble| trouble.answer("database not checked", ProgramId(uuid::Uuid::nil())))
    }

    async fn facts(&self) -> Result<Facts, Trouble> {
        let mut connection = self.connection().await?;
        let role = sqlx::query!(
            r#"SELECT r.rolname::text AS "role!", r.rolsuper AS "superuser!", r.rolbypassrls AS "bypasses!",
                 EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                         AND pg_has_role(current_user, c.relowner, 'USAGE')) AS "owns!",
                 coalesce(has_table_privilege(to_regclass('public.audit'), 'UPDATE, DELETE, TRUNCATE'), false) AS "rewrites!"
               FROM pg_roles r WHERE r.rolname = current_user"#
        )
        .fetch_one(&mut *connection)
        .await?;
        let applied = sqlx::query_scalar!("SELECT version FROM _sqlx_migrations WHERE success")
            .fetch_all(&mut *connection)
            .await?;
        let unguarded = sqlx::query_scalar!(
            r#"SELECT c.relname::text AS "name!" FROM pg_class c
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'program_id' AND NOT a.attisdropped
               WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                 AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
               ORDER BY 1"#
        )
        .fetch_all(&mut *connection)
        .await?;
        Ok(Facts {
            role: role.role,
            superuser: role.superuser,
            bypasses_policies: role.bypasses,
            owns_tables: role.owns,
            may_rewrite_audit: role.rewrites,
            missing_migrations: MIGRATOR
                .iter()
                .map(|m| m.version)
                .filter(|version| !applied.contains(version))
                .collect(),
            unguarded_tables: unguarded,
        })
    }
}
