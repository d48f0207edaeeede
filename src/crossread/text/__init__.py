"""What every stage needs of a text: sentences, words, quotation intervals, dates, numbers, its language, its noise."""
