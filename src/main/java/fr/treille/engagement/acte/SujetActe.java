package fr.treille.engagement.acte;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.acte.dossier.Habilitations;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document is about, read for it: the part that every kind has. */
public interface SujetActe {

    /** Of the thing: a grappe, or what belongs to one. */
    long id();

    /** Of the thing, that a screen gives back when acting on it. */
    int version();

    long grappeId();

    /** The grappe that its document is of: who does not see it does not read the document; null for one of no grappe. */
    default @Nullable Long documentDe() {
        return grappeId();
    }

    /** The page of the thing, where its archived document leads. */
    default String lien() {
        return GrappeLiens.fiche(grappeId());
    }

    String regionCode();

    /** How lists call it: the grappe's name. */
    String nom();

    /** The day on which it was read, in its région: that of the document. */
    LocalDate jour();

    /** Who may sign that day. */
    Habilitations habilitations();

    /**
     * To whom the document goes.
     *
     * @throws Refus on the field whose address is not one
     */
    List<AdresseCourriel> adresses();

    /** The box of the agency that the mail names: answers go there. */
    String repondreA();

    /** « Madame Jeanne Exemple, directrice générale (j.exemple@porteur.test) ». */
    String destinataire();

    /** Who receives it in copy, likewise; « » for nobody. */
    String copie();
}
