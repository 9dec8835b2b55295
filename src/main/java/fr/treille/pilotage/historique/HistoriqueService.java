package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Perimetre;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of one thing, for whoever reads that thing; the newest change first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class HistoriqueService {

    private final Suivis suivis;
    private final HistoriqueRequetes requetes;
    private final Perimetre perimetre;
    private final JdbcClient base;

    HistoriqueService(Suivis suivis, HistoriqueRequetes requetes, Perimetre perimetre, JdbcClient base) {
        this.suivis = suivis;
        this.requetes = requetes;
        this.perimetre = perimetre;
        this.base = base;
    }

    /**
     * Of a grappe and of all that was written about it.
     *
     * @throws Refus when it does not exist, or is outside the périmètre
     */
    public List<Evenement> grappe(long id, Pageable page) {
        return visible(ObjetTrace.GRAPPE, "Cette grappe", id, page);
    }

    /**
     * Of a convention.
     *
     * @throws Refus when it does not exist, or its grappe is outside the périmètre
     */
    public List<Evenement> convention(long id, Pageable page) {
        return visible(ObjetTrace.CONVENTION, "Cette convention", id, page);
    }

    /**
     * Of a point.
     *
     * @throws Refus when it does not exist, or its grappe is outside the périmètre
     */
    public List<Evenement> point(long id, Pageable page) {
        return visible(ObjetTrace.POINT, "Ce point", id, page);
    }

    /** Of a territoire of the région: its contacts and those who cover it; empty for any other code. */
    public List<Evenement> territoire(String code, Pageable page) {
        return lire(ObjetTrace.TERRITOIRE, code, page);
    }

    /** Of an agent of the région: the account, the territoires covered, the absences; empty for any other one. */
    public List<Evenement> agent(long id, Pageable page) {
        return lire(ObjetTrace.COMPTE, id, page);
    }

    /** Of the settings of the caller's région and of who signs for it. */
    public List<Evenement> region(Pageable page) {
        return lire(ObjetTrace.REGION, perimetre.regionCode(), page);
    }

    /** Of a call of the région, of the editions of its rules and of its windows; empty for any other one. */
    public List<Evenement> appel(long id, Pageable page) {
        return lire(ObjetTrace.APPEL, id, page);
    }

    /** Of a window of a call of the région; empty for any other one. */
    public List<Evenement> fenetre(long id, Pageable page) {
        return lire(ObjetTrace.FENETRE, id, page);
    }

    private List<Evenement> visible(ObjetTrace objet, String quoi, long id, Pageable page) {
        var table = suivis.table(objet);
        var valeurs = new HashMap<String, Object>(perimetre.valeurs());
        valeurs.put("cle", id);
        var ou = table.cleSurLaPage(objet).orElseThrow() + " = :cle AND "
                + perimetre.sql(
                        VersionsSql.region(table),
                        table.cleSurLaPage(ObjetTrace.GRAPPE).orElseThrow());
        var vue = base.sql(VersionsSql.existe(table, ou))
                .params(valeurs)
                .query(Boolean.class)
                .single();
        if (!vue) {
            throw perimetre.inconnu(quoi, id);
        }
        return lire(objet, id, page);
    }

    private List<Evenement> lire(ObjetTrace objet, Object cle, Pageable page) {
        return requetes.lire(
                suivis.surLaPage(objet), "TRUE", Map.of("cle", cle, "region", perimetre.regionCode()), page);
    }
}
