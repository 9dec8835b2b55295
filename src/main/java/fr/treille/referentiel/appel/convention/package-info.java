/** What the conventions of a call cite and who pays by them: settings of its région, which follow no dépôt and change at any time. */
@NullMarked
@NamedInterface("convention")
package fr.treille.referentiel.appel.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
