package fr.treille.suivi.apport.ui;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.suivi.apport.ApportFiche;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.mesure.ControleMesure;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.Vraisemblance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a porteur typed, beside what is recorded and what surprises, for the agent who validates it. */
class LignesApport extends Liste<ApportLigne, Long, Integer> {

    private static final int HAUTE = 12;

    LignesApport(ApportService apports, ApportFiche lien, long grappeId, MesureService mesures) {
        super("apport", "apport de " + lien.nom(), "");
        var noms = EssmsSuivi.noms(mesures.essms(grappeId));
        Map<String, String> titres = mesures.cibles(grappeId).stream()
                .collect(Collectors.toMap(CibleFiche::code, CibleFiche::libelle, (a, b) -> a));
        Map<String, MesureFiche> avant = mesures.mesures(grappeId, lien.periodeId()).stream()
                .collect(Collectors.toMap(m -> m.finess() + m.indicateur(), Function.identity()));
        Map<String, MesureFiche> dernieres = mesures.dernieres(grappeId, lien.periodeId()).stream()
                .collect(Collectors.toMap(m -> m.finess() + m.indicateur(), Function.identity()));
        var cibles = mesures.cibles(grappeId);
        filtrer(lien::id);
        lireTout(apports::lignes, lues -> lues.size());
        var colonnes = colonnes();
        colonnes.code("finess", "FINESS", ApportLigne::finess).horsEcran();
        colonnes.texte("essms", "ESSMS", l -> noms.getOrDefault(l.finess(), l.finess()))
                .largeur(16)
                .souple(1);
        colonnes.texte("indicateur", "Indicateur", l -> titres.getOrDefault(l.indicateur(), l.indicateur()))
                .largeur(18)
                .souple(1);
        colonnes.texte("donnee", "Donnée par le porteur", RecapitulatifApport::valeurs)
                .largeur(13);
        colonnes.entier("numerateur", "Numérateur", ApportLigne::numerateur).horsEcran();
        colonnes.entier("denominateur", "Dénominateur", ApportLigne::denominateur)
                .horsEcran();
        colonnes.texte("avant", "Enregistrée", l -> enregistree(avant.get(l.finess() + l.indicateur())))
                .largeur(9);
        colonnes.texte("verifier", "À vérifier", l -> doute(cibles, l, dernieres.get(l.finess() + l.indicateur())))
                .largeur(14)
                .souple(1);
        colonnes.toutes().forEach(Colonne::sansTri);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " mesures" : " mesure"));
        courte(HAUTE);
    }

    private static String enregistree(@Nullable MesureFiche mesure) {
        return mesure == null ? "—" : mesure.termes();
    }

    /** What surprises, which the agent who validates confirms. */
    private static String doute(List<CibleFiche> cibles, ApportLigne ligne, @Nullable MesureFiche derniere) {
        return cibles.stream()
                .filter(cible -> cible.code().equals(ligne.indicateur()))
                .findFirst()
                .flatMap(cible -> Vraisemblance.doute(cible, ligne.saisie(), derniere))
                .map(ControleMesure.Motif::message)
                .orElse("");
    }
}
