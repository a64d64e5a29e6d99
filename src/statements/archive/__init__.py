"""Any number of texts, read by several processes into a dataset on disk."""

KIND = "archive"  # as the marker of its folder says


def part_name(table: str, number: int) -> str:
    """The file of a part of a table, in an archive's folder."""
    return f"{table}/part-{number:06}.parquet"
