package fr.treille.suivi.mesure;

import fr.treille.referentiel.amenagement.Amenagements;
import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.mesure.MesureRequetes.Cle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks measures of any number of grappes and compares them with what is stored, in five statements whatever their number. */
@Component
class ControleLots {

    private record Periode(
            long grappeId, long appelId, @Nullable LocalDate depotLe, String regionCode, LocalDate fin) {}

    private final JdbcClient base;
    private final MesureRequetes requetes;
    private final CiblesEnVigueur enVigueur;
    private final Perimetre perimetre;

    ControleLots(JdbcClient base, MesureRequetes requetes, CiblesEnVigueur enVigueur, Perimetre perimetre) {
        this.base = base;
        this.requetes = requetes;
        this.enVigueur = enVigueur;
        this.perimetre = perimetre;
    }

    /**
     * @param confirmees whether what surprises was confirmed, or else is refused
     * @param ecrire keeps others from writing in these periods until the transaction ends
     * @throws fr.treille.socle.commun.Refus when a period does not exist, is not of its grappe, or is outside of the périmètre
     */
    PlanMesures preparer(List<LotMesures> lots, boolean ecrire, boolean confirmees) {
        if (lots.isEmpty()) {
            return new PlanMesures(List.of(), List.of(), List.of(), List.of(), 0);
        }
        var ids = lots.stream().map(LotMesures::periodeId).collect(Collectors.toSet());
        var periodes = periodes(ids, ecrire);
        for (var lot : lots) {
            var periode = periodes.get(lot.periodeId());
            if (periode == null || periode.grappeId() != lot.grappeId()) {
                throw perimetre.inconnu("Cette période de mesure", lot.periodeId());
            }
        }
        var examen = new Examen(
                periodes,
                requetes.secteurs(
                        periodes.values().stream().map(Periode::grappeId).collect(Collectors.toSet())),
                stockees(ids, ecrire),
                confirmees ? null : requetes.dernieres(ids));
        for (int rang = 0; rang < lots.size(); rang++) {
            examen.lot(rang, lots.get(rang));
        }
        return examen.plan();
    }

    private Map<Long, Periode> periodes(Set<Long> ids, boolean ecrire) {
        if (ecrire) {
            base.sql("SELECT id FROM periode_mesure WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                    .param("ids", ids)
                    .query(Long.class)
                    .list();
        }
        return base
                .sql("SELECT p.id, p.grappe_id, g.appel_id, g.depot_le, g.region_code, p.fin FROM periode_mesure p"
                        + " JOIN grappes g ON g.id = p.grappe_id WHERE p.id IN (:ids) AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query((rs, rang) -> Map.entry(
                        rs.getLong(1),
                        new Periode(
                                rs.getLong(2),
                                rs.getLong(3),
                                rs.getObject(4, LocalDate.class),
                                rs.getString(5),
                                rs.getObject(6, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A locking read sees what others committed since this transaction began. */
    private Map<Cle, MesureFiche> stockees(Collection<Long> periodes, boolean ecrire) {
        return base
                .sql("SELECT " + MesureRequetes.COLONNES + " FROM mesure m WHERE m.periode_id IN (:ids)"
                        + (ecrire ? " FOR UPDATE" : ""))
                .param("ids", periodes)
                .query((rs, rang) -> MesureRequetes.mesure(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(m -> new Cle(m.periodeId(), m.finess(), m.indicateur()), m -> m));
    }

    /** One run, line after line. */
    private final class Examen {

        private final Map<Long, Periode> periodes;
        private final Map<Long, Map<String, @Nullable Secteur>> secteurs;
        private final Map<Cle, MesureFiche> stockees;
        /** The last ones before these, null when nothing surprises any more. */
        private final @Nullable Map<Cle, MesureFiche> dernieres;

        private final Map<Periode, Map<String, CibleFiche>> cibles = new HashMap<>();
        private final Map<String, Amenagements> amenagements = new HashMap<>();
        private final Set<Cle> vues = new HashSet<>();
        private final List<RefusMesure> refus = new ArrayList<>();
        private final List<PlanMesures.Ecriture> nouvelles = new ArrayList<>();
        private final List<PlanMesures.Ecriture> corrigees = new ArrayList<>();
        private final List<PlanMesures.Ecriture> effacees = new ArrayList<>();
        private int inchangees;

        Examen(
                Map<Long, Periode> periodes,
                Map<Long, Map<String, @Nullable Secteur>> secteurs,
                Map<Cle, MesureFiche> stockees,
                @Nullable Map<Cle, MesureFiche> dernieres) {
            this.periodes = periodes;
            this.secteurs = secteurs;
            this.stockees = stockees;
            this.dernieres = dernieres;
        }

        void lot(int rang, LotMesures lot) {
            var sesCibles = cibles(Objects.requireNonNull(periodes.get(lot.periodeId())));
            Map<String, @Nullable Secteur> sesEssms = secteurs.getOrDefault(lot.grappeId(), Map.of());
            var controle = new ControleMesure(sesCibles.values(), sesEssms::containsKey);
            for (int ligne = 0; ligne < lot.lignes().size(); ligne++) {
                var saisie = lot.lignes().get(ligne);
                var cle = new Cle(lot.periodeId(), saisie.finess(), saisie.indicateur());
                var avant = stockees.get(cle);
                var motif = controle.refus(saisie, avant).orElse(null);
                if (motif == null && !vues.add(cle)) {
                    motif = new ControleMesure.Motif("finess", "Cette mesure est donnée deux fois.");
                }
                if (motif == null && saisie.version() != null && saisie.version() != version(avant)) {
                    motif = new ControleMesure.Motif("numerateur", concurrente(avant));
                }
                if (motif != null) {
                    refus.add(new RefusMesure(rang, ligne, saisie, motif.champ(), motif.message(), false));
                    continue;
                }
                var cible = Objects.requireNonNull(sesCibles.get(saisie.indicateur()));
                boolean dispense = EssmsSuivi.dispense(cible, sesEssms.get(saisie.finess()));
                var doute = avant != null && avant.dit(saisie, dispense) ? null : doute(cible, saisie, cle);
                if (doute == null) {
                    ranger(cle, saisie, dispense, avant);
                } else {
                    refus.add(new RefusMesure(rang, ligne, saisie, doute.champ(), doute.message(), true));
                }
            }
        }

        private ControleMesure.@Nullable Motif doute(CibleFiche cible, MesureSaisie saisie, Cle cle) {
            return dernieres == null
                    ? null
                    : Vraisemblance.doute(cible, saisie, dernieres.get(cle)).orElse(null);
        }

        private Map<String, CibleFiche> cibles(Periode periode) {
            return cibles.computeIfAbsent(
                    new Periode(0, periode.appelId(), periode.depotLe(), periode.regionCode(), periode.fin()),
                    meme -> amenagements
                            .computeIfAbsent(periode.regionCode(), enVigueur::amenagements)
                            .sur(enVigueur.duDepot(periode.appelId(), periode.depotLe()), periode.fin())
                            .stream()
                            .collect(Collectors.toMap(
                                    CibleFiche::code, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        }

        private void ranger(Cle cle, MesureSaisie saisie, boolean dispense, @Nullable MesureFiche avant) {
            var ecriture = new PlanMesures.Ecriture(cle.periodeId(), saisie, dispense, avant);
            if (avant == null ? saisie.vide() : avant.dit(saisie, dispense)) {
                inchangees++;
            } else if (saisie.vide()) {
                effacees.add(ecriture);
            } else {
                (avant == null ? nouvelles : corrigees).add(ecriture);
            }
        }

        PlanMesures plan() {
            return new PlanMesures(refus, nouvelles, corrigees, effacees, inchangees);
        }
    }

    private static int version(@Nullable MesureFiche mesure) {
        return mesure == null ? 0 : mesure.version();
    }

    private static String concurrente(@Nullable MesureFiche avant) {
        return "Une autre personne vient "
                + (avant == null
                        ? "d’effacer cette mesure"
                        : "d’enregistrer " + Formats.nombre(avant.numerateur())
                                + (avant.denominateur() == null ? "" : " / " + Formats.nombre(avant.denominateur())))
                + "\u00A0: rien n’a été écrasé. Relisez la période, puis enregistrez à nouveau.";
    }
}
