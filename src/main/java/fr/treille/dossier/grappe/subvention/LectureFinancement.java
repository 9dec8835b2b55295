package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.membre.TailleConfirmee;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.subvention.FinancementFiche.Confirmation;
import fr.treille.dossier.grappe.subvention.FinancementFiche.OgCompte;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.financement.BaremeSons.Indication;
import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.PorteeAmoa;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.TailleOg;
import fr.treille.socle.commun.Montant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grant of a grappe with all that it was reached by. */
@Component
public class LectureFinancement {

    private final CalculSubvention calcul;
    private final JdbcClient base;

    LectureFinancement(CalculSubvention calcul, JdbcClient base) {
        this.calcul = calcul;
        this.base = base;
    }

    /**
     * By the present registry until the avis, as frozen by it afterwards.
     *
     * @param fige whether the avis is given
     */
    public FinancementFiche fiche(Projet projet, Membres membres, Subvention subvention, boolean fige, Regles regles) {
        var faits = calcul.faits(List.of(membres));
        var amoa = subvention.amoa();
        var noms = noms(membres, amoa.parId());
        var og = og(membres, faits, regles.seuilPetitOg(), noms);
        return new FinancementFiche(
                fige
                        ? Financement.de(subvention.lignes())
                        : calcul.calculer(projet, membres, amoa, regles, faits, calcul.rangsPris(projet)),
                projet.demandes(),
                membres.parFiness().values().stream()
                        .map(membre -> membre.equipement().montant())
                        .reduce(Montant.zero(), Montant::plus),
                regles.seuilPetitOg(),
                faits.extraction(),
                og,
                amoa,
                fige
                        || amoa.tient(AppreciationAmoa.vus(
                                membres.parFiness(), membres.tailles(), regles.seuilPetitOg(), faits)),
                amoa.parId() == null ? "" : noms.getOrDefault(amoa.parId(), ""),
                regles.choix().amoa() == PorteeAmoa.PETITS_OG
                        && projet.demandes().demandeAmoa()
                        && og.stream().anyMatch(compte -> compte.taille() != TailleOg.PETIT),
                sons(membres, faits));
    }

    private static List<OgCompte> og(Membres membres, FaitsRegistre faits, int seuil, Map<Long, String> noms) {
        var tailles = membres.tailles();
        return membres.og().stream()
                .map(finess -> new OgCompte(
                        finess,
                        nom(faits, finess),
                        faits.nombreEssms(finess),
                        faits.taille(finess, seuil, tailles.get(finess)),
                        confirmation(tailles.get(finess), faits.nombreEssms(finess), noms)))
                .sorted(Comparator.comparing(OgCompte::nom).thenComparing(OgCompte::finess))
                .toList();
    }

    private static String nom(FaitsRegistre faits, String og) {
        var connu = faits.og().get(og);
        return connu == null ? og : connu.nom();
    }

    private static @Nullable Confirmation confirmation(
            @Nullable TailleConfirmee taille, int nombre, Map<Long, String> noms) {
        return taille == null || taille.nombreEssms() != nombre
                ? null
                : new Confirmation(taille.motif(), noms.getOrDefault(taille.parId(), ""), taille.le());
    }

    private static List<Indication> sons(Membres membres, FaitsRegistre faits) {
        var parOg = membres.parFiness().values().stream()
                .filter(membre -> membre.situation() == Situation.EVOLUTION)
                .collect(Collectors.groupingBy(Membre::ogFiness, TreeMap::new, Collectors.counting()));
        return parOg.entrySet().stream()
                .map(og -> Indication.de(
                        nom(faits, og.getKey()),
                        faits.nombreEssms(og.getKey()),
                        og.getValue().intValue()))
                .toList();
    }

    private Map<Long, String> noms(Membres membres, @Nullable Long amoaParId) {
        Set<Long> agents = new HashSet<>();
        membres.tailles().values().forEach(taille -> agents.add(taille.parId()));
        if (amoaParId != null) {
            agents.add(amoaParId);
        }
        if (agents.isEmpty()) {
            return Map.of();
        }
        return base
                .sql("SELECT id, nom_complet FROM personnes WHERE id IN (:ids)")
                .param("ids", agents)
                .query((rs, rang) -> Map.entry(rs.getLong("id"), rs.getString("nom_complet")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
