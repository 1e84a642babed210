-- What a letter carries lies in its row. H2 keeps what is larger in a place of its own, and tidies that up behind every statement.
set max_length_inplace_lob 1048576;
