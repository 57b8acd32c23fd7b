namespace SendDashboard.Local.Demo.Planting;

/// <summary>What the pipeline should do with a planted row.</summary>
internal enum Effect
{
    NotSet,
    NotLoaded,
    AlreadyHeld,
    Query,

    /// <summary>Loaded without remark, yet worth watching on the way out again.</summary>
    Loaded,
}
