namespace SendDashboard.Etl.Stages;

/// <summary>The area this installation serves (<c>SEND_AREA</c>): where extracts that name no authority belong.</summary>
/// <param name="Code">Nine-character area code.</param>
public sealed record HomeArea(string Code)
{
    /// <summary>The invented demonstration area.</summary>
    public const string Usual = "X99000001";
}
