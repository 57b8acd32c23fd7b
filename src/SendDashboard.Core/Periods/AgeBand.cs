namespace SendDashboard.Core.Periods;

/// <summary>The age bands of the published SEN2 tables.</summary>
public enum AgeBand
{
    /// <summary>Age not known.</summary>
    NotSet = 0,

    /// <summary>0 to 4.</summary>
    Under5,

    /// <summary>5 to 10.</summary>
    Age5To10,

    /// <summary>11 to 15.</summary>
    Age11To15,

    /// <summary>16 to 19.</summary>
    Age16To19,

    /// <summary>20 to 25.</summary>
    Age20To25,

    /// <summary>26 and over: outside the SEND age range, though some plans run to the end of that academic year.</summary>
    Over25,
}
