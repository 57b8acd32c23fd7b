using SendDashboard.Insight.Pages;

namespace SendDashboard.UnitTests.Insight.Pages;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("\"{value}\" in row {line} is not a real date", "receiveddate", 17L, 1L, "The value of \"receiveddate\" in row 17 is not a real date")]
    [InlineData("\"{value}\" in row {line} is not a real date", "receiveddate", 1017L, 130L, "The value of \"receiveddate\" in row 1,017 (and 129 more) is not a real date")]
    [InlineData("\"{field}\" in row {line} is empty", "upn", 4L, 1L, "\"upn\" in row 4 is empty")]
    [InlineData("\"{field}\" in row {line} is empty", null, null, 1L, "A cell in the file is empty")]
    [InlineData("Row {line} is the same as an earlier row", null, null, 9L, "The file is the same as an earlier row")]
    [InlineData("The file for the table \"{table}\" is missing from the set", null, null, 1L, "The file for the table \"requests\" is missing from the set")]
    [InlineData("This file is laid out as another feed ({detail})", null, null, 1L, "This file is laid out as another feed")]
    [InlineData("The agreement {detail} is not in force", null, null, 1L, "The agreement is not in force")]
    public void Says_where_and_never_what(string template, string? field, long? line, long places, string expected) =>
        Assert.Equal(expected, MessageText.Of(template, "requests", field, line, places));
}
