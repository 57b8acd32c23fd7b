namespace SendDashboard.Etl.Contracts;

/// <summary>Whether a delivery is one file or a set of files.</summary>
public enum DeliveryForm
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>One CSV file, alone or as the only CSV of a zip.</summary>
    File,

    /// <summary>A zip or a folder with one CSV file for each table.</summary>
    Set,
}
