package fr.treille.engagement.acte;

import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.ActeFiche;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked before a document is generated or sent.
 *
 * @param dit what it will say; its version is to be given back when generating
 * @param resume what to check besides
 * @param manquants fields that it needs and does not find
 * @param signataires who may sign it today
 * @param courante the one already generated or sent, null when there is none
 */
public record ActePrepare<D extends SujetActe>(
        GenreActe genre,
        D dit,
        List<Information> resume,
        List<ChampManquant> manquants,
        List<SignataireHabilite> signataires,
        @Nullable ActeFiche courante) {

    /** Whether it can be previewed and generated. */
    public boolean complete() {
        return manquants.isEmpty();
    }

    /** « Madame Jeanne Exemple, directrice générale (j.exemple@porteur.test) ». */
    public String destinataire() {
        return dit.destinataire();
    }

    /** Who receives it in copy, likewise. */
    public String copie() {
        return dit.copie();
    }

    /** Of the thing. */
    public int version() {
        return dit.version();
    }
}
