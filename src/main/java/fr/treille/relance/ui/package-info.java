@NullMarked
package fr.treille.relance.ui;

import org.jspecify.annotations.NullMarked;
