namespace SendDashboard.Insight.Measures;

/// <summary>One topic page of a section.</summary>
/// <param name="Slug">Kebab words, the address.</param>
/// <param name="Title">Heading.</param>
/// <param name="Section">Section it stands in.</param>
/// <param name="Order">Place in the section.</param>
/// <param name="Intro">What the topic is about.</param>
/// <param name="Measures">Slugs of its measures, in order.</param>
/// <param name="NotTold">What these figures do not tell.</param>
public sealed record Topic(
    string Slug, string Title, MeasureSection Section, int Order, string Intro, IReadOnlyList<string> Measures, IReadOnlyList<string> NotTold);
