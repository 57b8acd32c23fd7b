namespace SendDashboard.Etl.Validating;

/// <summary>The cells of one row as UTF-8 text. A struct stands behind it, so that judging costs no call through an interface.</summary>
internal interface ICells
{
    /// <summary>The whole record as sent.</summary>
    ReadOnlySpan<byte> Raw { get; }

    /// <summary>One cell, quotes taken off.</summary>
    ReadOnlySpan<byte> Cell(int column);
}
