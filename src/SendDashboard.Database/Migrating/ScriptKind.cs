namespace SendDashboard.Database.Migrating;

/// <summary>The folders of /sql that are applied to a database; each name is its folder's, and decides when it is applied.</summary>
public enum ScriptKind
{
    NotSet = 0,

    /// <summary>Once each, in order, never edited afterwards.</summary>
    Migrations,

    /// <summary>Code lists and geography: upserts, applied again when a file changes.</summary>
    Reference,

    /// <summary>The functions of sign-in, the request context and the record of reads: as views, which stand on them.</summary>
    Access,

    /// <summary>What an audience may read: the folder is applied again when any of it changes.</summary>
    Views,

    /// <summary>The functions across the wall: as views.</summary>
    Desk,

    /// <summary>Roles, rights and row policies: every time, last.</summary>
    Security,
}
