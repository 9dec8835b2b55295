package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSons.Cle;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the list of SONS orders is kept: an order by its ESSMS and its day; there are thousands, written by lots. */
@Component
class TenueSons implements ListeImportee.Tenue<Cle, BeneficiaireSons> {

    private static final int LOT = 500;

    private final JdbcClient base;
    private final JdbcTemplate lots;

    TenueSons(JdbcClient base, JdbcTemplate lots) {
        this.base = base;
        this.lots = lots;
    }

    @Override
    public ListeLue<Cle, BeneficiaireSons> lire(Path fichier, LocalDate aujourdhui) {
        return LectureSons.lire(fichier, aujourdhui);
    }

    @Override
    public Map<Cle, BeneficiaireSons> tenue() {
        Map<Cle, BeneficiaireSons> liste = new LinkedHashMap<>();
        base.sql("SELECT * FROM sons_beneficiaire")
                .query(TenueSons::ligne)
                .list()
                .forEach(ligne -> liste.put(Cle.de(ligne), ligne));
        return liste;
    }

    @Override
    public String sujet(Cle cle) {
        return cle.finess();
    }

    @Override
    public boolean presente(BeneficiaireSons ligne) {
        return ligne.absentDepuis() == null;
    }

    @Override
    public void ecrire(List<BeneficiaireSons> lignes) {
        lots.batchUpdate(
                "INSERT INTO sons_beneficiaire (finess, commande_le, annulee_le, va_le, solution) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE annulee_le = VALUES(annulee_le), va_le = VALUES(va_le),"
                        + " solution = VALUES(solution), absente_depuis = NULL",
                lignes,
                LOT,
                (ordre, ligne) -> {
                    ordre.setString(1, ligne.finess());
                    ordre.setObject(2, ligne.commandeLe());
                    ordre.setObject(3, ligne.annuleeLe());
                    ordre.setObject(4, ligne.vaLe());
                    ordre.setString(5, ligne.solution());
                });
    }

    @Override
    public void absenter(List<BeneficiaireSons> lignes, LocalDate depuis) {
        lots.batchUpdate(
                "UPDATE sons_beneficiaire SET absente_depuis = ? WHERE finess = ? AND commande_le = ?",
                lignes,
                LOT,
                (ordre, ligne) -> {
                    ordre.setObject(1, depuis);
                    ordre.setString(2, ligne.finess());
                    ordre.setObject(3, ligne.commandeLe());
                });
    }

    /** An order, from a row of its table. */
    static BeneficiaireSons ligne(ResultSet rs, int rang) throws SQLException {
        return new BeneficiaireSons(
                rs.getString("finess"),
                rs.getObject("commande_le", LocalDate.class),
                rs.getObject("annulee_le", LocalDate.class),
                rs.getObject("va_le", LocalDate.class),
                rs.getString("solution"),
                rs.getObject("absente_depuis", LocalDate.class));
    }
}
