package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.chargement.Bilan.Comptes;
import fr.treille.referentiel.etablissement.chargement.Connus.Connu;
import fr.treille.referentiel.etablissement.chargement.Rapprochement.Etat;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.referentiel.etablissement.finess.Lu;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one file says of one nature: which structures it leaves as they were, brings, changes, and passes over in silence. */
final class Volet {

    private final GenreFichier.Source source;
    private final Connus connus;
    private final Rapprochement rapprochement;
    private final Couverture couverture = new Couverture();
    private int inchanges;

    Volet(JdbcTemplate jdbc, Nature nature, long importId, GenreFichier.Source source, boolean loadData) {
        this.source = source;
        this.connus = new Connus(jdbc, nature);
        this.rapprochement = new Rapprochement(jdbc, nature, importId, loadData);
    }

    @Nullable
    Connu connu(String finess) {
        return connus.lire(finess);
    }

    /** Takes in a structure that the file holds. */
    void noter(Lu.Structure lue, @Nullable Connu connu) {
        couverture.noter(lue.valeurs().lire(Champ.TERRITOIRE), lue.valeurs().lire(Champ.CATEGORIE));
        retenir(lue, connu);
    }

    /** Takes in a structure without counting it in what the file covers. */
    void retenir(Lu.Structure lue, @Nullable Connu connu) {
        long empreinte = lue.valeurs().empreinte(lue.nature(), source);
        if (connu == null) {
            connus.ajouter(lue.finess(), lue.numero());
            rapprochement.ajouter(lue, Etat.NOUVEAU, source, empreinte);
            return;
        }
        connu.vuLigne = lue.numero();
        if (connu.empreinte == empreinte && !connu.absent && connu.source != null) {
            inchanges++;
            return;
        }
        Etat etat = connu.source == null
                ? Etat.SANS_SOURCE
                : connu.source.equals(source.name()) ? Etat.MEME_SOURCE : Etat.AUTRE_SOURCE;
        rapprochement.ajouter(lue, etat, source, empreinte);
    }

    /** The file is read: what it brought goes to the waiting table. */
    void vider() {
        rapprochement.vider();
    }

    /** Writes what the file changes. */
    Comptes appliquer(boolean chercherAbsents, LocalDate date, Avancement avancement) {
        int modifies = 0;
        int crees = 0;
        if (rapprochement.total() > 0) {
            modifies = rapprochement.relever();
            ImportAnnule.verifier(avancement);
            rapprochement.modifier();
            crees = rapprochement.creer();
            rapprochement.finir();
        }
        List<String> absents = chercherAbsents ? couverture.absents(connus) : List.of();
        rapprochement.marquerAbsents(absents, date);
        int revus = rapprochement.total() - crees - modifies;
        return new Comptes(crees, modifies, inchanges + revus, absents.size(), rapprochement.reapparus());
    }

    /** Structures of which only the number was known and that the file names; they still wait. */
    int nommes() {
        return rapprochement.nommes();
    }

    /** How many territories the file holds structures of. */
    int territoires() {
        return couverture.territoires();
    }

    /** The territories that the file holds only in part, once its absents were looked for. */
    Set<String> territoiresIncomplets() {
        return couverture.incomplets();
    }
}
