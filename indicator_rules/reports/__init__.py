"""A report as text, Markdown, SVG and JSON-ready data, and the words of reports."""
