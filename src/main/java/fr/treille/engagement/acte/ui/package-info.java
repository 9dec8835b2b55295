/** Documents on screen, whatever their kind: prepared, generated, previewed page by page. */
@NullMarked
@NamedInterface("ui")
package fr.treille.engagement.acte.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
