package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.trace.ChampTrace;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the caller's région, searched and exported. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER_HISTORIQUE')")
public class RechercheHistoriqueService {

    private final Suivis suivis;
    private final HistoriqueRequetes requetes;
    private final Perimetre perimetre;

    RechercheHistoriqueService(Suivis suivis, HistoriqueRequetes requetes, Perimetre perimetre) {
        this.suivis = suivis;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /** The fields whose changes are kept. */
    public List<ChampTrace> champs() {
        return suivis.champs();
    }

    /** A page of the changes that match, the newest first. */
    public List<Evenement> rechercher(HistoriqueFiltre filtre, Pageable page) {
        return requetes.lire(changements(filtre), conditions(filtre), valeurs(filtre), page);
    }

    /** How many match. */
    public long compter(HistoriqueFiltre filtre) {
        return requetes.compter(changements(filtre), conditions(filtre), valeurs(filtre));
    }

    /** Gives those that match one after the other, the newest first, without holding them. */
    public void parcourir(HistoriqueFiltre filtre, Consumer<Evenement> suite) {
        try (var evenements = requetes.parcourir(changements(filtre), conditions(filtre), valeurs(filtre))) {
            evenements.forEach(suite);
        }
    }

    private List<String> changements(HistoriqueFiltre filtre) {
        var champ = filtre.champ();
        var objet = champ == null ? filtre.objet() : champ.objet();
        var changements = new ArrayList<String>();
        for (var table : suivis.tables()) {
            if (objet == null || objet == table.objet()) {
                var region = Suivis.dansLaRegion(table);
                changements.add(
                        VersionsSql.changements(table, region + periode(filtre), colonnes(champ, table.champs())));
                if (table.estSupprimable() && champ == null) {
                    changements.add(VersionsSql.suppressions(table, region));
                }
            }
        }
        for (var recueil : suivis.recueils()) {
            if (objet == null || objet == recueil.objet()) {
                changements.addAll(recueil.changements(colonnes(champ, recueil.champs()), false));
            }
        }
        return changements;
    }

    private static List<String> colonnes(@Nullable ChampTrace champ, List<ChampTrace> tous) {
        return champ == null ? Suivis.colonnes(tous) : List.of(champ.colonne());
    }

    /** Spares looking at what lies before; what was written beside the application has no date of its own. */
    private static String periode(HistoriqueFiltre filtre) {
        return filtre.du() == null ? "" : " AND (v.trace_le >= :du OR d.row_end IS NOT NULL)";
    }

    private static String conditions(HistoriqueFiltre filtre) {
        var conditions = new ArrayList<String>();
        conditions.add("TRUE");
        if (filtre.du() != null) {
            conditions.add("x.instant >= :du");
        }
        if (filtre.au() != null) {
            conditions.add("x.instant < :au");
        }
        if (filtre.auteurId() != null) {
            conditions.add("x.auteur_id = :auteur");
        }
        if (!filtre.texte().isBlank()) {
            conditions.add(TexteCherche.sql(
                    "texte",
                    "x.libelle",
                    "a.nom_complet",
                    "x.motif",
                    "JSON_EXTRACT(x.avant, '$.*')",
                    "JSON_EXTRACT(x.apres, '$.*')"));
        }
        return String.join(" AND ", conditions);
    }

    private Map<String, Object> valeurs(HistoriqueFiltre filtre) {
        var valeurs = new HashMap<String, Object>();
        valeurs.put("region", perimetre.regionCode());
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        var du = filtre.du();
        if (du != null) {
            valeurs.put("du", debut(du));
        }
        var au = filtre.au();
        if (au != null) {
            valeurs.put("au", debut(au.plusDays(1)));
        }
        var auteur = filtre.auteurId();
        if (auteur != null) {
            valeurs.put("auteur", auteur);
        }
        return valeurs;
    }

    private static LocalDateTime debut(LocalDate jour) {
        return LocalDateTime.ofInstant(jour.atStartOfDay(Formats.ZONE).toInstant(), ZoneOffset.UTC);
    }
}
