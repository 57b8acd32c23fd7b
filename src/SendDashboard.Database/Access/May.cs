namespace SendDashboard.Database.Access;

/// <summary>
/// What can be done or seen, by the names of <c>security.ability</c>. Which role may do which is in sql/reference/roles.sql and
/// nowhere else: the database decides by it, pages are opened by it, and "Who sees what" says it in words.
/// </summary>
public static class May
{
    public const string Figures = "figures";
    public const string Download = "download";
    public const string Loads = "loads";
    public const string Problems = "problems";
    public const string Fix = "fix";
    public const string Load = "load";
    public const string Steer = "steer";
    public const string Answer = "answer";
    public const string Records = "records";
    public const string Agreements = "agreements";
    public const string WhoSeesWhat = "who-sees-what";
    public const string AccessLog = "access-log";
    public const string Users = "users";
    public const string Approve = "approve";
}
