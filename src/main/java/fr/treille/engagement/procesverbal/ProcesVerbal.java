package fr.treille.engagement.procesverbal;

import fr.treille.dossier.selection.BilanComite;
import fr.treille.dossier.selection.ComiteFiche;
import fr.treille.dossier.selection.SelectionLiens;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.engagement.acte.dossier.Habilitations;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.territoire.Agence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes of a committee say. They are of no grappe: those who see the whole région read them.
 *
 * @param numero of these minutes, 1 for the first ones
 * @param bilan what was settled, in the order in which it is printed
 * @param auteur who generates them
 * @param jour on which they are
 */
record ProcesVerbal(
        ComiteFiche comite,
        int numero,
        BilanComite bilan,
        String regionCode,
        Agence agence,
        String auteur,
        LocalDate jour)
        implements SujetActe {

    @Override
    public long id() {
        return comite.id();
    }

    @Override
    public int version() {
        return comite.version();
    }

    /** Of none. */
    @Override
    public long grappeId() {
        return 0;
    }

    @Override
    public @Nullable Long documentDe() {
        return null;
    }

    @Override
    public String lien() {
        return SelectionLiens.fiche(comite.id());
    }

    @Override
    public String nom() {
        return comite.nom();
    }

    /** Nobody signs minutes. */
    @Override
    public Habilitations habilitations() {
        return new Habilitations(jour, List.of());
    }

    /** They are archived, and sent to nobody. */
    @Override
    public List<AdresseCourriel> adresses() {
        return List.of();
    }

    @Override
    public String repondreA() {
        return agence.courriel();
    }

    @Override
    public String destinataire() {
        return "";
    }

    @Override
    public String copie() {
        return "";
    }
}
