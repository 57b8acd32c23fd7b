using Microsoft.AspNetCore.Components;

namespace SendDashboard.Web.Components.Content;

/// <summary>One column of a table: its heading, with the unit, and how a row's cell is drawn.</summary>
/// <param name="Heading">The heading, unit included.</param>
/// <param name="Cell">Draws the cell of a row.</param>
/// <param name="Numeric">Set right, in figures of equal width.</param>
/// <param name="OneLine">Its few words stay on one line, so that every row of a long table is one line high.</param>
public sealed record TableColumn<TRow>(string Heading, Func<TRow, RenderFragment> Cell, bool Numeric = false, bool OneLine = false);
