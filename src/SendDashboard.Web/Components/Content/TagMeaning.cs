namespace SendDashboard.Web.Components.Content;

/// <summary>What a word tag means, which chooses its colours; the word itself always says it too.</summary>
public enum TagMeaning
{
    NotSet,
    Better,
    Worse,
    Similar,
    Neutral,
    Direction,
}
