using SendDashboard.Database.Access;

namespace SendDashboard.Web.Access;

/// <summary>Who reads this page, for what the page says and offers. What they may see is not decided here but in the database.</summary>
public sealed class Reader(IHttpContextAccessor context)
{
    /// <summary>Null when nobody is signed in.</summary>
    public Caller? Caller => context.HttpContext?.Features.Get<Caller>();

    public bool IsSignedIn => Caller is not null;

    public bool May(string ability) => Caller?.May(ability) == true;

    /// <summary>True when figures are shown only as far as they are safe to be public.</summary>
    public bool SeesPublicFigures => Caller?.Audience == "public";
}
