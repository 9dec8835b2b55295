/** Lists written as files that a spreadsheet opens: typed cells, row after row, nothing of them held in memory. */
@NullMarked
package fr.treille.socle.commun.export;

import org.jspecify.annotations.NullMarked;
