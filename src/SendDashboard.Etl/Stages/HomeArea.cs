namespace SendDashboard.Etl.Stages;

/// <summary>The area this installation serves (<c>SEND_AREA</c>): where extracts belong that name no authority, and the only authority those that name one may be of.</summary>
/// <param name="Code">Nine-character area code.</param>
public sealed record HomeArea(string Code)
{
    /// <summary>The invented demonstration area.</summary>
    public const string Usual = "X99000001";
}
