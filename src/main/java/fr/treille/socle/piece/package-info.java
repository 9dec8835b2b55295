/** What people give: files kept as they came, with their versions, known by their content, read once they are found clean. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.courrier :: envoi"})
@TablesDuModule(
        value = {"piece", "piece_contenu", "piece_version"},
        vues = "pieces")
package fr.treille.socle.piece;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
