"""What a notebook shows: charts and tables that look the same in JupyterLab and in the report.

In the HTML a `data-mark` names the place in a text that a cell stands for, by the id of a figure,
number, recipient, instrument or sentence; the report makes links of them.
"""
